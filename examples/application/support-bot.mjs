// Stands for your application, which would call a model. MODEL chooses between two of them.
const answers = {
  "What is the capital of France?": "Paris",
  "What is the capital of Japan?": "Tokyo",
  "What is the capital of Kenya?": "Nairobi",
};

export async function answer(question) {
  if (process.env.MODEL === "small") return "Paris";
  return answers[question] ?? "I do not know.";
}
