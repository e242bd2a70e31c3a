import { expect, test } from "@jest/globals";

/** What a user sees of an attempt, and whether it succeeded. */
export interface Reported {
  text: string;
  isFine: boolean;
}

/** A message that says what to do, and a function that does it. */
export interface Remedy {
  /** The part of the message with the advice. */
  advice: string;
  failing: () => Promise<Reported>;
  /** Follows the advice and changes nothing else. `text` is the message with the advice. */
  followed: (text: string) => Promise<Reported>;
}

/** Tests that messages give this advice and that it works. Tests run at the same time if they use other processes. */
export function testRemedies(remedies: readonly Remedy[], { sideBySide = false } = {}): void {
  const each = sideBySide ? test.concurrent.each : test.each;
  each(remedies.map((remedy) => [remedy.advice, remedy] as const))(
    "“%s” works",
    async (advice, { failing, followed }) => {
      const before = await failing();
      expect(before).toMatchObject({ isFine: false, text: expect.stringContaining(advice) });
      const after = await followed(before.text);
      expect(after.text).not.toContain(advice);
      expect(after.isFine).toBe(true);
    },
  );
}
