// Biome checks everything else. These rules need types, which Biome infers only in part.
import { parser, plugin } from "typescript-eslint";

export default [
  { ignores: ["**/fixtures/**", "**/*.{js,mjs}"] },
  {
    files: ["{src,emulator,scripts,__tests__}/**/*.ts"],
    languageOptions: { parser, parserOptions: { projectService: true } },
    plugins: { "@typescript-eslint": plugin },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
    },
  },
];
