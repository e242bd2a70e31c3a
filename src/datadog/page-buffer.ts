import { maxAnswerSize } from "../lib/limits.ts";

/** Memory for the bodies of large answers, used again and again: what is allocated for each of them stays with the process. */
export interface PageBuffers {
  /** The body, which stands until it is given back; `announced` is how long it is said to be, in bytes. */
  read(body: AsyncIterable<Uint8Array>, announced?: number): Promise<PageBody>;
}

interface PageBody {
  bytes: Buffer;
  giveBack(): void;
}

// A page of the same list is a little shorter or longer: in steps, the memory of one does for the next.
const stepBytes = 1024 * 1024;

export function createPageBuffers(): PageBuffers {
  const free: Buffer[] = [];
  return {
    read: async (body, announced = 0) => {
      const known = free.pop();
      // What is said is no promise: a packed body is longer, and nobody may reserve more than is ever read.
      const expected = Math.min(inSteps(announced), maxAnswerSize);
      let buffer = known && known.length >= expected ? known : Buffer.allocUnsafeSlow(expected);
      let length = 0;
      for await (const chunk of body) {
        if (length + chunk.byteLength > buffer.length) {
          const larger = Buffer.allocUnsafeSlow(
            inSteps(Math.max(2 * buffer.length, length + chunk.byteLength)),
          );
          buffer.copy(larger, 0, 0, length);
          buffer = larger;
        }
        buffer.set(chunk, length);
        length += chunk.byteLength;
      }
      return { bytes: buffer.subarray(0, length), giveBack: () => void free.push(buffer) };
    },
  };
}

function inSteps(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / stepBytes)) * stepBytes;
}
