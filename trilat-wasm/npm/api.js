// All that the package offers once the module is loaded.
export { readAtop } from "./atop.js";
export { trilateral } from "./bundled.js";
export * as dates from "./dates.js";
export { check, Dossier } from "./dossier.js";
export { Draft, draft, readDraft } from "./draft.js";
export {
  DossierError,
  MeasureError,
  QuestionError,
  TrilatError,
  UnknownRecordError,
} from "./errors.js";
export * as measure from "./measure.js";
export { redline } from "./redline.js";
export { version } from "./trilat.js";
