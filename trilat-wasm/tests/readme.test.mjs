// The examples of the package's page run as they are written.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { address, manifest } from "./package.mjs";

const page = await readFile(new URL("./README.md", address(`${manifest.name}/package.json`)), "utf8");
const examples = [...page.matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code);

test("the page has examples", () => assert.ok(examples.length >= 3));

for (const [at, code] of examples.entries())
  test(`example ${at + 1}`, async () => {
    const entry = import.meta.resolve(manifest.name);
    const script = code.replaceAll(/from "trilat-wasm"/g, `from "${entry}"`);
    await import(`data:text/javascript,${encodeURIComponent(script)}`);
  });
