import { expect, test } from "@jest/globals";

/** What a user sees of a try, and whether it did what was wanted. */
export interface Reported {
  text: string;
  isFine: boolean;
}

/** A message that says what to do, and somebody who does it. */
export interface Remedy {
  /** The part of the message with the advice, as a user reads it. */
  advice: string;
  failing: () => Promise<Reported>;
  /** The same with the advice followed, and nothing else changed. `text` is the message that gave it. */
  followed: (text: string) => Promise<Reported>;
}

/** Tests that each advice is given, and that it works; side by side if all of it happens in other processes. */
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
