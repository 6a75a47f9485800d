// The packed file in a project of its own: in Node, built by Vite and by esbuild, in a worker.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build as bundle } from "esbuild";
import { build } from "vite";
import { launch, open, titled } from "./chromium.mjs";
import { repository } from "./files.mjs";
import { manifest } from "./package.mjs";
import { serve } from "./serve.mjs";

const run = promisify(execFile);
const MAIN = `import { trilateral } from "trilat-wasm";
const dossier = await trilateral();
const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.onmessage = ({ data }) => { document.title = dossier.size + " and " + data; };
`;
const WORKER = `import { trilateral } from "trilat-wasm";
postMessage((await trilateral()).size);
`;
let project, browser;
const servers = [];
before(async () => {
  project = await mkdtemp(join(tmpdir(), "trilat-"));
  const packed = new URL(`dist/trilat-wasm-${manifest.version}.tgz`, repository).pathname;
  await writeFile(join(project, "package.json"), '{"private": true, "type": "module"}');
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", packed], { cwd: project });
  await mkdir(join(project, "web"));
  const icon = '<link rel="icon" href="data:,">';
  await writeFile(join(project, "web/index.html"), `<!doctype html>${icon}<script type="module" src="./main.js"></script>`);
  await writeFile(join(project, "web/main.js"), MAIN);
  await writeFile(join(project, "web/worker.js"), WORKER);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  servers.forEach((server) => server.close());
  await rm(project, { recursive: true });
});

const opens = async (folder, path) => {
  const server = await serve({ site: pathToFileURL(`${folder}/`) });
  servers.push(server);
  const { page, wrong } = await open(browser, server.origin, `/site/${path}`);
  const title = await titled(page, (title) => title.includes(" and "));
  assert.deepEqual(wrong, []);
  assert.match(title, /^(\d{4}) and \1$/);
};

test("import in Node", async () => {
  const script = 'import { trilateral } from "trilat-wasm"; console.log((await trilateral()).size);';
  const { stdout } = await run("node", ["--input-type=module", "-e", script], { cwd: project });
  assert.ok(Number(stdout) > 3000);
});

test("a site built by Vite, with a worker", async () => {
  const out = join(project, "vite");
  await build({
    root: join(project, "web"),
    base: "./",
    logLevel: "error",
    build: { outDir: out, target: "es2022" },
    worker: { format: "es" },
  });
  await opens(out, "index.html");
});

test("a script bundled by esbuild, its worker beside it", async () => {
  const out = join(project, "esbuild");
  const options = { bundle: true, format: "esm", target: "es2022", outdir: out, logLevel: "error" };
  const entryPoints = ["main.js", "worker.js"].map((name) => join(project, "web", name));
  await bundle({ ...options, entryPoints });
  // esbuild leaves addresses as they are written: what they name is put beside the script.
  const from = join(project, "node_modules/trilat-wasm");
  const beside = (await readdir(from)).filter((name) => /\.wasm$|^trilateral\.packed$/.test(name));
  await run("cp", [...beside.map((name) => join(from, name)), join(project, "web/index.html"), out]);
  await opens(out, "index.html");
});
