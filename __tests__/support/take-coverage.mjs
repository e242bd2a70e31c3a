// Added to each test file to measure coverage, because jest can end a worker before it writes its coverage.
import { takeCoverage } from "node:v8";
import { afterAll } from "@jest/globals";

afterAll(() => takeCoverage());
