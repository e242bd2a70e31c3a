import type { Fault, LoopbackServer } from "../../emulator/server.ts";

/** Returns a signal that aborts when this fault holds a request, so that its sender is waiting. */
export function abortedWhenHeld(server: LoopbackServer, fault: Fault, reason?: Error): AbortSignal {
  const controller = new AbortController();
  server.fault({ ...fault, held: () => controller.abort(reason) });
  return controller.signal;
}
