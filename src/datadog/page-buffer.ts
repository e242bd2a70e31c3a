/** Memory for the bodies of large answers, used again and again: what is allocated for each of them stays with the process. */
export interface PageBuffers {
  /** The body, which stands until it is given back. */
  read(body: AsyncIterable<Uint8Array>): Promise<PageBody>;
}

export interface PageBody {
  bytes: Buffer;
  giveBack(): void;
}

const firstBytes = 1024 * 1024;

export function createPageBuffers(): PageBuffers {
  const free: Buffer[] = [];
  return {
    read: async (body) => {
      let buffer = free.pop() ?? Buffer.allocUnsafeSlow(firstBytes);
      let length = 0;
      for await (const chunk of body) {
        if (length + chunk.byteLength > buffer.length) {
          const larger = Buffer.allocUnsafeSlow(Math.max(2 * buffer.length, length + chunk.byteLength));
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
