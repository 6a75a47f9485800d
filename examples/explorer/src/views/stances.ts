// Who stands where: a table of stances, agreement two by two, camps, and frames side by side.
import type { AttributionGrade, CampNetwork, FrameMap, PositionComparison } from "trilat-wasm";
import { chart } from "../chart";
import { actorName, titleOf, type Context, type View } from "../context";
import { among, field, fill, h, select, ticks, type Choice } from "../dom";
import { latest } from "../engine";
import { prose } from "../marks";
import type { Asked } from "../route";
import { NOTHING, saving, type Shown } from "../save";
import { agreement } from "./agreement";
import { frames } from "./frames";
import { network } from "./network";
import { stanceTable } from "./stance-table";

const GRADES: AttributionGrade[] = ["dangling", "author", "unnamed", "group", "office", "named", "document"];

export function stances(context: Context): View {
  const { catalogue, engine } = context;
  const speakers = catalogue.actors
    .filter((actor) => actor.positions > 0)
    .toSorted((a, b) => b.positions - a.positions || a.id.localeCompare(b.id));
  const states = speakers.filter((actor) => actor.kind === "state");
  const start = (states.length >= 3 ? states : speakers).slice(0, 8).map((actor) => actor.id);
  const choices: Choice[] = speakers.map((actor) => ({
    value: actor.id,
    label: `${actorName(catalogue, actor.id)} (${actor.positions})`,
  }));
  const part = select((value) => {
    context.go({ part: value });
  });
  const parts: Choice[] = [
    { value: "table", label: "Stances, one by one" },
    { value: "agreement", label: "Agreement, two by two" },
    { value: "network", label: "Network and camps" },
    { value: "frames", label: "Frames side by side" },
  ];
  const grade = select((value) => {
    context.go({ grade: value });
  });
  const grades: Choice[] = GRADES.map((it, place) => ({
    value: place === 0 ? "" : it,
    label: place === 0 ? "any voice, however attributed" : `${prose(it)}${place === GRADES.length - 1 ? " only" : " or better"}`,
  }));
  const issue = select((value) => {
    context.go({ issue: value });
  });
  const issues: Choice[] = [
    { value: "", label: "every issue" },
    ...catalogue.issues.map((id) => ({ value: id, label: titleOf(catalogue, "issue", id) })),
  ];
  const who = ticks("Actors", (values) => {
    context.go({ who: values.join(",") });
  });
  const box = (name: string, label: string, usual = false): { element: HTMLElement; input: HTMLInputElement } => {
    const input = h("input", {
      type: "checkbox",
      onchange: () => {
        context.go({ [name]: input.checked === usual ? "" : input.checked ? "1" : "0" });
      },
    });
    return { input, element: h("label", { class: "tick" }, input, label) };
  };
  const joint = box("joint", "count joint statements for each issuer", true);
  const all = box("all", "also where fewer than two of them speak");
  const out = h("div");
  const heat = chart("agreement", "On how many propositions two actors agree, of those on which both speak");
  const net = chart("network", "Actors tied by what they agree and conflict on");
  let now: Shown = NOTHING;

  const element = h(
    "div",
    {},
    h(
      "p",
      { class: "lede" },
      "Where actors stand on propositions, by their latest dated word. An empty cell means silence, and silence is no stance. ",
      "Raise the attribution to see what is left without unnamed voices and other people’s accounts.",
    ),
    h(
      "div",
      { class: "controls" },
      field("Show", part.element),
      field("Attributed to", grade.element),
      field("Issue", issue.element),
    ),
    h("div", { class: "controls" }, who.element, joint.element, all.element),
    out,
    saving(() => now, engine),
  );

  return {
    element,
    show: latest(async (asked: Asked) => {
      const shown = asked.one("part", among(parts)) ?? "table";
      const [least, about] = [asked.one("grade", among(grades)) ?? "", asked.one("issue", among(issues)) ?? ""];
      const actors = asked.several("who", (id) => Object.hasOwn(catalogue.titles.actor, id)) ?? start;
      part.offer(parts, shown);
      grade.offer(grades, least);
      issue.offer(issues, about);
      who.offer(choices, actors);
      who.element.hidden = shown === "network";
      joint.input.checked = asked.params["joint"] !== "0";
      all.input.checked = asked.params["all"] === "1";
      all.element.hidden = shown !== "table";
      const filter = {
        ...(least === "" ? {} : { least_grade: least }),
        ...(about === "" ? {} : { issue: about }),
        joint_statements: joint.input.checked,
      };
      if (shown === "network") {
        const question = { network: { options: { filter } } };
        now = { ...network(context, out, net, await engine.ask<CampNetwork>(question)), question };
      } else if (shown === "frames") {
        const question = { frames: { filter } };
        now = { ...frames(context, out, await engine.ask<FrameMap>(question), actors), question };
      } else if (actors.length < 2) {
        fill(out, h("p", { class: "empty" }, "Choose two actors or more."));
        now = NOTHING;
      } else {
        const question = { compare_positions: { actors, filter } };
        const found = await engine.ask<PositionComparison>(question);
        const part =
          shown === "agreement"
            ? agreement(context, out, heat, found, actors)
            : stanceTable(context, out, found, actors, all.input.checked);
        now = { ...part, question };
      }
    }),
  };
}
