// The page: its head, its views, and what the address says.
import { engine, openBundled, prepared, RefusedError } from "./engine";
import type { NounKind } from "trilat-wasm";
import type { View, ViewKind } from "./context";
import { fill, h, say, successor, words } from "./dom";
import { findings, texts } from "./opening";
import type { Catalogue, DossierFile, Opened } from "./protocol";
import { forPaper } from "./print";
import { recordPanel } from "./record";
import { address, Asked, parse, type Params } from "./route";
import { changed } from "./views/changed";

const VIEWS: readonly ViewKind[] = [
  { name: "changed", title: "What changed", load: () => Promise.resolve(changed) },
  { name: "deeds", title: "Words to deeds", load: async () => (await import("./views/deeds")).deeds },
  { name: "stances", title: "Who stands where", load: async () => (await import("./views/stances")).stances },
  { name: "alliance", title: "What kind of alliance", load: async () => (await import("./views/alliance")).alliance },
  { name: "quotation", title: "Check a quotation", load: async () => (await import("./views/quotations")).quotations },
  { name: "disputes", title: "Sources and disputes", load: async () => (await import("./views/disputes")).disputes },
];
const SEARCH: ViewKind = { name: "search", title: "Search", load: async () => (await import("./views/search")).search };

const place = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no #${id}`);
  return element;
};
const main = place("main");
const panel = place("record");

let catalogue: Catalogue | undefined;
let made = new Map<string, View>();
let showRecord: (kind: NounKind, id: string) => Promise<void> = () => Promise.resolve();
/** What the page shows or is about to show, and the view that is on it. */
let standing: { view: string; query: string } | undefined;
let onPage: string | undefined;

// --- the head -------------------------------------------------------------------------------

const tabs = VIEWS.map(({ name, title }) => h("a", { href: `#/${name}`, "data-view": name }, title));
const dossierTitle = h("p", { class: "dossier-title" });
const words_ = h("input", { type: "search", id: "search", autocomplete: "off", spellcheck: "false", placeholder: "name, place, phrase" });
const pickFiles = h("input", {
  type: "file",
  id: "open",
  multiple: true,
  accept: ".json,.yaml,.yml,application/json,application/yaml,text/yaml",
  class: "visually-hidden",
  onchange: () => {
    if (pickFiles.files !== null && pickFiles.files.length > 0) void read(pickFiles.files);
    pickFiles.value = "";
  },
});
const themes = ["auto", "light", "dark"] as const;
const theme = h(
  "button",
  {
    type: "button",
    class: "theme",
    onclick: () => {
      const now = themes.indexOf((document.documentElement.dataset["theme"] ?? "auto") as "auto");
      setTheme(themes[(now + 1) % themes.length] ?? "auto");
    },
  },
  "Colours: auto",
);

/** Uses what the browser keeps, unless it keeps nothing: then a choice lasts as long as the page. */
function stored<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

function setTheme(to: (typeof themes)[number]): void {
  if (to === "auto") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = to;
  theme.textContent = `Colours: ${to}`;
  stored(() => {
    localStorage.setItem("trilat-theme", to);
  });
}

fill(
  place("masthead"),
  h(
    "div",
    { class: "head" },
    h("div", { class: "brand" }, h("a", { href: "#/changed", class: "name" }, "Trilat"), dossierTitle),
    h(
      "form",
      {
        class: "search",
        role: "search",
        onsubmit: (event: Event) => {
          event.preventDefault();
          if (words_.value.trim() !== "") location.hash = address("search", { q: words_.value.trim() });
        },
      },
      h("label", { for: "search", class: "visually-hidden" }, "Search everything"),
      words_,
      h("button", { type: "submit" }, "Search"),
    ),
    h("div", { class: "tools" }, h("label", { class: "button", for: "open" }, "Open a dossier…"), pickFiles, theme),
  ),
  h("nav", { "aria-label": "Views" }, tabs),
);
// The label is what is seen; the input behind it has the focus.
pickFiles.addEventListener("focus", () => pickFiles.previousElementSibling?.classList.add("focused"));
pickFiles.addEventListener("blur", () => pickFiles.previousElementSibling?.classList.remove("focused"));
place("skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});

// --- the address ----------------------------------------------------------------------------

const changedBy = (change: Params): string => {
  const { view, params } = parse(location.hash);
  return address(view === "" ? "changed" : view, { ...params, ...change });
};

function go(change: Params, how?: "replace"): void {
  const next = changedBy(change);
  if (next === location.hash && how !== "replace") return;
  if (how === "replace") {
    history.replaceState(null, "", next);
    void show();
  } else {
    location.hash = next;
  }
}

function note(change: Params): void {
  history.replaceState(null, "", changedBy(change));
}

let returnTo: HTMLElement | undefined;

function closeRecord(): void {
  // Also one that is asked for and not there yet.
  if (parse(location.hash).params["record"] === undefined) return;
  const wasOpen = !panel.hidden;
  go({ record: "" });
  if (returnTo === undefined || !wasOpen) return;
  // The view may have been drawn again meanwhile.
  (returnTo.isConnected ? returnTo : (successor(returnTo, main) ?? main)).focus();
}

/** The page is to be made again, whatever the address. */
function forget(): void {
  standing = undefined;
  onPage = undefined;
}

async function show(): Promise<void> {
  if (catalogue === undefined) return;
  // Noted for those who measure: when what an address asks for stood there.
  const asks = { detail: location.hash };
  const route = parse(asks.detail);
  const kind = [...VIEWS, SEARCH].find((one) => one.name === route.view) ?? VIEWS[0];
  if (kind === undefined) return;
  const { record, ...params } = route.params;
  const query = JSON.stringify(params);
  if (record === undefined) {
    panel.hidden = true;
  } else {
    const [of = "", ...rest] = record.split(":");
    if (panel.hidden && document.activeElement instanceof HTMLElement) returnTo = document.activeElement;
    void showRecord(of as NounKind, rest.join(":"));
  }
  document.documentElement.classList.toggle("with-record", record !== undefined);
  if (standing?.view === kind.name && standing.query === query) {
    performance.mark("trilat-shown", asks);
    return;
  }
  const mine = { view: kind.name, query };
  standing = mine;
  for (const tab of tabs) {
    if (tab.dataset["view"] === kind.name) tab.setAttribute("aria-current", "page");
    else tab.removeAttribute("aria-current");
  }
  document.title = `${kind.title} · Trilat explorer`;
  main.setAttribute("aria-busy", "true");
  try {
    let view = made.get(kind.name);
    if (view === undefined) {
      const [context, among] = [{ engine, catalogue, go, note }, made];
      view = (await kind.load())(context);
      among.set(kind.name, view);
    }
    // Something else was asked for meanwhile.
    if (standing !== mine) return;
    if (onPage !== kind.name) {
      onPage = kind.name;
      fill(main, h("h1", {}, kind.title), notice, view.element);
    }
    if (kind.name === "search") words_.value = params["q"] ?? "";
    for (const wrong of main.querySelectorAll(".view-refusal, .missing")) wrong.remove();
    const asked = new Asked(params);
    if (!["", kind.name].includes(route.view)) asked.missing.push(route.view);
    await view.show(asked);
    view.element.classList.remove("refused");
    if (standing === mine && asked.missing.length > 0) tellMissing(asked.missing);
  } catch (error) {
    // Something else is asked for by now, perhaps of another dossier.
    if (standing !== mine) return;
    const message = error instanceof Error ? error.message : String(error);
    say(message);
    // What stood there is no answer to this, and is not to be saved as one.
    made.get(kind.name)?.element.classList.add("refused");
    (notice.isConnected ? notice : main).append(h("p", { class: "refusal view-refusal", role: "alert" }, words(message)));
  } finally {
    if (standing === mine || standing === undefined) {
      main.removeAttribute("aria-busy");
      performance.mark("trilat-shown", asks);
    }
  }
}

/** Says that something else is shown than what the address asks for. */
function tellMissing(missing: readonly string[]): void {
  const told = `The address asks for what is not here: ${missing.map((it) => `“${it}”`).join(", ")}. What is shown is chosen without it.`;
  say(told);
  notice.append(h("p", { class: "opened missing" }, words(told)));
}

// --- dossiers -------------------------------------------------------------------------------

const notice = h("div", { id: "notice" });
forPaper(main, panel, () => catalogue);

const warned = (warnings: Opened["warnings"], files: DossierFile[]): HTMLElement | false =>
  warnings.length > 0 &&
  h(
    "details",
    {},
    h("summary", {}, `${warnings.length} warnings on reading the dossier`),
    findings(files, warnings, ""),
  );

/** Nobody is to be told of files that were open. */
const leave = (): void => {
  stored(() => { sessionStorage.removeItem("trilat-open"); });
};

function adopt(fresh: Catalogue, files: DossierFile[]): void {
  catalogue = fresh;
  engine.own = files.length > 0;
  made = new Map();
  forget();
  showRecord = recordPanel(engine, fresh, panel, closeRecord);
  if (files.length > 0) stored(() => { sessionStorage.setItem("trilat-open", files.map((file) => file.name).join(", ")); });
  else leave();
  fill(dossierTitle, words(fresh.title), h("span", { class: "small" }, ` · ${fresh.size.toLocaleString("en")} records`));
  fill(
    notice,
    files.length > 0 &&
      h("p", { class: "opened" }, `Opened ${files.map((file) => file.name).join(", ")}. `, h("a", { href: "./", onclick: leave }, "Back to the bundled dossier")),
  );
}

function warn(warnings: Opened["warnings"], files: DossierFile[], opened: boolean): void {
  const found = warned(warnings, files);
  if (opened && found !== false) notice.append(found);
  fill(
    place("foot"),
    h("p", {}, "Everything is reckoned in this page. No file that you open, and nothing that you paste, leaves it."),
    !opened && found,
  );
}

async function read(chosen: Iterable<File>): Promise<void> {
  let files: DossierFile[] = [];
  say("reading the dossier");
  try {
    files = await texts(chosen);
    // Not before the first has been opened: it would take the place of this one.
    await openBundled().catch(() => undefined);
    const { catalogue: fresh, warnings } = await engine.call({ do: "open", what: files, tell: true });
    if (fresh === undefined) return;
    adopt(fresh, files);
    warn(warnings, files, true);
    const { view } = parse(location.hash);
    history.replaceState(null, "", address(view === "" || view === "search" ? "changed" : view, {}));
    await show();
    say(`opened ${fresh.title}`);
  } catch (error) {
    const diagnostics = error instanceof RefusedError ? error.diagnostics : [];
    const message = error instanceof Error ? error.message : String(error);
    const back = h("button", { type: "button", onclick: () => { forget(); void show(); } }, "Back to what was open");
    fill(main, h("h1", {}, "The dossier was not opened"), findings(files, diagnostics, message), back);
    forget();
    panel.hidden = true;
    main.focus();
  }
}

let dragging = 0;
const over = (on: boolean): void => {
  document.documentElement.classList.toggle("dropping", on);
};
addEventListener("dragenter", () => {
  dragging += 1;
  over(true);
});
addEventListener("dragleave", () => {
  dragging -= 1;
  if (dragging <= 0) over(false);
});
addEventListener("dragover", (event) => {
  event.preventDefault();
});
addEventListener("drop", (event) => {
  event.preventDefault();
  dragging = 0;
  over(false);
  const files = event.dataTransfer?.files;
  if (files !== undefined && files.length > 0) void read(files);
});
addEventListener("hashchange", () => {
  void show();
});
addEventListener("keydown", (event) => {
  if (event.key === "Escape") closeRecord();
});

const kept = stored(() => localStorage.getItem("trilat-theme"));
if (kept === "light" || kept === "dark") setTheme(kept);
// A page cannot read files again by itself.
const wereOpen = stored(() => sessionStorage.getItem("trilat-open"));

try {
  const first = await prepared;
  engine.know(first.question, first.answer);
  adopt(first.catalogue, []);
  if (wereOpen != null) {
    const told = `This is the bundled dossier. Before the page was loaded again, this was open: ${wereOpen}. Open it once more.`;
    notice.append(h("p", { class: "opened" }, words(told)));
    say(told);
  }
  await show();
  // Once this is on screen; loading goes on, and ends here.
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  const { warnings } = await openBundled();
  // So that nothing is asked of the network later.
  await Promise.all([...[...VIEWS, SEARCH].map((view) => view.load()), import("./views/series")]);
  // Another dossier may have been dropped meanwhile.
  if (catalogue === first.catalogue) warn(warnings, [], false);
  performance.mark("trilat-loaded");
} catch (error) {
  fill(main, h("h1", {}, "The page could not start"), h("p", { class: "refusal", role: "alert" }, words(error instanceof Error ? error.message : String(error))));
}

