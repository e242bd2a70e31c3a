// Creates the project "support" and its dataset "questions" in Datadog. Run it once.
import tracer from "dd-trace";

// Replace these with at least 50 of your own.
const records = [
  { inputData: { question: "What is the capital of France?" }, expectedOutput: "Paris" },
  { inputData: { question: "What is the capital of Japan?" }, expectedOutput: "Tokyo" },
  { inputData: { question: "What is the capital of Kenya?" }, expectedOutput: "Nairobi" },
];

const llmobs = { mlApp: "support-bot", projectName: "support", agentlessEnabled: true };
tracer.init({ apmTracingEnabled: false, startupLogs: false, llmobs });
const dataset = tracer.llmobs.experiments.createDataset("questions", { records });
await dataset.push();
console.log(dataset.url());
