// Stands for your application, which calls a model.
const answers = {
  "What is the capital of France?": "Paris",
  "What is the capital of Japan?": "Tokyo",
  "What is the capital of Kenya?": "Nairobi",
};

export async function answer(question) {
  return answers[question] ?? "I don't know.";
}
