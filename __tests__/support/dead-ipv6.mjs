// Loaded before the action. Gives every host an IPv6 address that doesn't respond, and an IPv4 address that does.
import dns from "node:dns";

dns.lookup = (_host, options, callback) => {
  const answer = typeof options === "function" ? options : callback;
  const addresses = [
    { address: "::1", family: 6 },
    { address: "127.0.0.1", family: 4 },
  ];
  if (options.all) answer(null, addresses);
  else answer(null, addresses[0].address, addresses[0].family);
};
