import type { Fault, LoopbackServer } from "../../emulator/server.ts";

/** A signal that aborts when the server holds a request by this fault: whoever sent it is waiting then. */
export function abortedWhenHeld(server: LoopbackServer, fault: Fault, reason?: Error): AbortSignal {
  const controller = new AbortController();
  server.fault({ ...fault, held: () => controller.abort(reason) });
  return controller.signal;
}
