process.argv[2] = "finish";
await import("./index.js");
