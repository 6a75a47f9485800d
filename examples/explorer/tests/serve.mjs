// Serves the built page from a sub-path, as any static server would.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const DIST = fileURLToPath(new URL("../dist", import.meta.url));
const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** Sends pieces over one line that carries so many bytes a second. */
function line(bytesPerSecond) {
  let free = 0;
  return async (response, body) => {
    for (let at = 0; at < body.length; at += 4096) {
      const piece = body.subarray(at, at + 4096);
      const now = performance.now();
      free = Math.max(free, now) + (piece.length / bytesPerSecond) * 1000;
      await new Promise((wake) => setTimeout(wake, free - now));
      response.write(piece);
    }
    response.end();
  };
}

/** The address of the page, and how to stop serving it; compressed over a slow line, if one is meant. */
export async function serve({ bytesPerSecond } = {}) {
  const send = bytesPerSecond === undefined ? undefined : line(bytesPerSecond);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = normalize(pathname.replace(/^\/some\/where\//, "/"));
    try {
      if (!pathname.startsWith("/some/where/")) throw new Error("outside the sub-path");
      const file = join(DIST, path.endsWith("/") ? `${path}index.html` : path);
      const body = await readFile(file);
      const type = { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" };
      if (send === undefined) {
        response.writeHead(200, type).end(body);
      } else {
        response.writeHead(200, { ...type, "Content-Encoding": "gzip" });
        await send(response, gzipSync(body, { level: 9 }));
      }
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    address: `http://127.0.0.1:${server.address().port}/some/where/`,
    stop: () => new Promise((stopped) => server.close(stopped)),
  };
}
