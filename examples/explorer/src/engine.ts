// Asks the worker; answers come as promises, and the last few are kept.
import engineAddress from "trilat-wasm/trilat_bg.wasm?url";
import bundledAddress from "trilat-wasm/trilateral.packed?url";
import preparedAddress from "virtual:prepared";
import type { Answers, Call, Opened, Prepared, Refused, Reply, Request } from "./protocol";

/** Something was refused; `diagnostics` are those of a dossier. */
export class RefusedError extends Error {
  readonly diagnostics: Refused["diagnostics"];

  constructor({ message, diagnostics }: Refused) {
    super(message);
    this.name = "RefusedError";
    this.diagnostics = diagnostics;
  }
}

async function loaded(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}: ${address}`);
  return answer;
}

/** The module, compiled as it comes where the server says what it is. */
async function compiled(): Promise<WebAssembly.Module> {
  const answer = await loaded(engineAddress);
  return answer.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.compileStreaming(answer)
    : WebAssembly.compile(await answer.arrayBuffer());
}

const KEPT = 24;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export class Engine {
  readonly #waiting = new Map<number, Waiting>();
  readonly #kept = new Map<string, Promise<unknown>>();
  #started: Promise<Worker> | undefined;
  #next = 0;
  /** Whether the dossier is one that was opened here: no address leads to it. */
  own = false;

  /** The worker with the module in it, which is compiled while the worker starts. */
  #start(): Promise<Worker> {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ("refused" in data) waiting?.reject(new RefusedError(data.refused));
      else waiting?.resolve(data.value);
    });
    worker.addEventListener("error", () => {
      for (const { reject } of this.#waiting.values()) reject(new Error("the engine stopped"));
      this.#waiting.clear();
    });
    return compiled().then((engine) => {
      worker.postMessage({ engine } satisfies Call);
      return worker;
    });
  }

  async call<R extends Request>(request: R): Promise<Answers[R["do"]]> {
    this.#started ??= this.#start();
    const worker = await this.#started;
    // A question waits for the dossier that it is about.
    if (request.do !== "open") await openBundled();
    const id = (this.#next += 1);
    const answer = await new Promise<Answers[R["do"]]>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      worker.postMessage({ id, request } satisfies Call);
    });
    // Until now questions were answered of the dossier before.
    if (request.do === "open" && request.tell) this.#kept.clear();
    return answer;
  }

  /** Takes an answer that is known already. */
  know(question: object, answer: unknown): void {
    this.#kept.set(JSON.stringify(question), Promise.resolve(answer));
  }

  /** The answer to a question; the same question again is not computed again. */
  ask<T>(question: object): Promise<T> {
    const key = JSON.stringify(question);
    let answer = this.#kept.get(key);
    if (answer === undefined) {
      answer = this.call({ do: "ask", question });
      answer.catch(() => this.#kept.delete(key));
      const oldest = this.#kept.keys().next();
      if (this.#kept.size >= KEPT && oldest.done !== true) this.#kept.delete(oldest.value);
    } else {
      this.#kept.delete(key);
    }
    this.#kept.set(key, answer);
    return answer as Promise<T>;
  }
}

export const engine = new Engine();

/** What the page shows first, asked for at once. */
export const prepared: Promise<Prepared> = loaded(preparedAddress).then((answer) => answer.json());

let opening: Promise<Opened> | undefined;

/** Opens the bundled dossier; it is read once, when it is first needed. */
export function openBundled(): Promise<Opened> {
  opening ??= loaded(bundledAddress).then(async (answer) => {
    const what = new Uint8Array(await answer.arrayBuffer());
    return engine.call({ do: "open", what, tell: false });
  });
  return opening;
}

/**
 * Runs the latest of many wishes: one at work, one waiting, those between forgotten. What fails for
 * one while another waits is nobody's trouble.
 */
export function latest<A>(work: (wish: A) => Promise<void>): (wish: A) => Promise<void> {
  let running: Promise<void> | undefined;
  let next: { wish: A } | undefined;
  return (wish) => {
    next = { wish };
    running ??= (async () => {
      try {
        while (next !== undefined) {
          const { wish } = next;
          next = undefined;
          try {
            await work(wish);
          } catch (error) {
            if (next === undefined) throw error;
          }
        }
      } finally {
        running = undefined;
      }
    })();
    return running;
  };
}
