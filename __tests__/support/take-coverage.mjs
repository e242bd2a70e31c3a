// Set up in each test file when coverage is measured: jest can end a worker before it writes its coverage.
import { takeCoverage } from "node:v8";
import { afterAll } from "@jest/globals";

afterAll(() => takeCoverage());
