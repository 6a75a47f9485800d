// The engine, off the page's own thread: a slow question never freezes the page.
import init, { Dossier, DossierError, type Loaded } from "trilat-wasm/slim";
import type { Coverage, State, Verification } from "trilat-wasm";
import { catalogue, type Records } from "./catalogue";
import type { Answers, Call, Quotation, Reply, Request, States } from "./protocol";

let dossier: Dossier | undefined;

const current = (): Dossier => {
  if (dossier === undefined) throw new Error("no dossier is open");
  return dossier;
};

let last: { question: string; answer: unknown } | undefined;

/** An answer; the last is kept, since the slider rests on the day that it was just asked about. */
function asked(question: object): unknown {
  const written = JSON.stringify(question);
  if (last?.question !== written) last = { question: written, answer: current().ask(question as never) };
  return last.answer;
}

/** How many undertakings are in which state. */
function states(coverage: object): States {
  const { total, commitments } = asked({ coverage }) as Coverage;
  const counts = new Map<State, number>();
  for (const { state } of commitments) counts.set(state, (counts.get(state) ?? 0) + 1);
  return { total, states: [...counts] };
}

/** A dossier of this page's own making: the places of what is wrong with it say nothing to anyone. */
function made(records: object): Dossier {
  try {
    return Dossier.fromJson(JSON.stringify(records));
  } catch (error) {
    if (!(error instanceof DossierError)) throw error;
    throw new Error(error.diagnostics.map(({ message, help }) => (help == null ? message : `${message}: ${help}`)).join("; "));
  }
}

/** Asks of a dossier made for it whether words stand where someone says they stand. */
function quotation({ words, source, at, texts }: Quotation): Verification {
  const ids = [...new Set([source, ...texts.map((one) => one.source)])];
  const asked = made({
    trilat: 1,
    dossier: { title: "A quotation" },
    sources: ids.map((id) => ({ id, kind: "analysis", title: id, completeness: "full" })),
    actors: [
      {
        id: "quotation",
        kind: "unnamed",
        name: "A quotation",
        citations: [{ source, ...(at === "" ? {} : { at }), quote: [words] }],
      },
    ],
  });
  try {
    return asked.verify(Object.fromEntries(texts.map((one) => [one.source, one.text])));
  } finally {
    asked.free();
  }
}

let engine: Promise<Loaded> | undefined;

const answer = <R extends Request>(request: R): Answers[R["do"]] => {
  const value = (): Answers[Request["do"]] => {
    switch (request.do) {
      case "open": {
        const { what } = request;
        const next =
          what instanceof Uint8Array ? Dossier.fromPacked(what) : Dossier.fromTexts(what);
        const opened = {
          catalogue: request.tell ? catalogue(JSON.parse(next.toJson()) as Records) : undefined,
          warnings: next.warnings,
        };
        dossier?.free();
        dossier = next;
        last = undefined;
        return opened;
      }
      case "ask":
        return asked(request.question);
      case "states":
        return states(request.coverage);
      case "markdown":
        return current().ask(request.question as never).toMarkdown();
      case "verify":
        return current().verify(request.texts);
      case "quotation":
        return quotation(request.quotation);
    }
  };
  return value() as Answers[R["do"]];
};

const reply = (message: Reply): void => {
  self.postMessage(message);
};

const handle = async (id: number, request: Request): Promise<void> => {
  try {
    await engine;
    reply({ id, value: answer(request) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const diagnostics = error instanceof DossierError ? error.diagnostics : [];
    reply({ id, refused: { message, diagnostics } });
  }
};

self.addEventListener("message", ({ data }: MessageEvent<Call>) => {
  if ("engine" in data) engine = init(data.engine);
  else void handle(data.id, data.request);
});
