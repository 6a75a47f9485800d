// A web server for the tests: files of one folder each, by the first part of the address.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";

const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
};

/** Serves folders by name and texts by address, some after so many milliseconds; says where. */
export const serve = async (folders, texts = {}, delays = {}) => {
  const server = createServer(async ({ url }, answer) => {
    const [path] = url.split("?");
    const [, name, ...rest] = path.split("/");
    await new Promise((wake) => setTimeout(wake, delays[path] ?? 0));
    try {
      const body = texts[path] ?? (await readFile(new URL(rest.join("/"), folders[name])));
      answer.writeHead(200, { "content-type": TYPES[extname(path)] ?? "text/plain" });
      answer.end(body);
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
};
