import assert from "node:assert/strict";
import { test } from "node:test";
import * as trilat from "trilat-wasm";
import { expected, vectors } from "./files.mjs";
import { runAll } from "./vectors.mjs";

test("the shared vectors come out in Node to the last digit", () => {
  const { ran, failures } = runAll(trilat, vectors());
  assert.deepEqual(ran, expected());
  assert.deepEqual(failures, []);
});
