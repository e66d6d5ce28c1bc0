// Jest in ESM mode with swc: `node --experimental-vm-modules node_modules/jest/bin/jest.js`.
import { testPlace } from "./scripts/test-place.ts";

const place = testPlace();
if (place !== undefined) process.env.TMPDIR = place; // the workers get it

// biome-ignore lint/style/noDefaultExport: Jest takes no other.
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/packages", "<rootDir>/actions", "<rootDir>/test", "<rootDir>/scripts"],
  testMatch: ["**/*.test.ts"],
  setupFilesAfterEnv: ["<rootDir>/test/contracts/every-exchange.ts"],
  // Whole demos and whole fault plans: `npm run test:long` plays them, and only them.
  testPathIgnorePatterns: [
    "/node_modules/",
    process.env.SLIPWAY_LONG ? "(?<!\\.long)\\.test\\.ts$" : "\\.long\\.test\\.ts$",
  ],
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript" }, target: "es2024" }, module: { type: "es6" } },
    ],
    "/node_modules/@actions/(workflow-parser|languageservice)/.+\\.js$": "<rootDir>/scripts/json-imports.cjs",
  },
  transformIgnorePatterns: ["/node_modules/(?!@actions/(workflow-parser|languageservice)/)"],
  testTimeout: 30000,
  testSequencer: "<rootDir>/scripts/test-order.mjs",
  // Tests start many programs, and starting one from a big process is slow: several small workers are faster than one big one.
  maxWorkers: "100%",
  workerIdleMemoryLimit: "700MB",
};
