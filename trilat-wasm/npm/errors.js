// What goes wrong, as `Error`s. The module throws its findings as JSON.

/** Anything that this library refuses. */
export class TrilatError extends Error {
  static {
    this.prototype.name = "TrilatError";
  }
}

/** A dossier was refused; `diagnostics` holds everything that was found, with places. */
export class DossierError extends TrilatError {
  static {
    this.prototype.name = "DossierError";
  }

  constructor(message, diagnostics) {
    super(message);
    this.diagnostics = diagnostics;
  }
}

/** A question is not well formed, or cannot be answered. */
export class QuestionError extends TrilatError {
  static {
    this.prototype.name = "QuestionError";
  }
}

/** A question speaks of a record that the dossier does not hold; `record` says of which. */
export class UnknownRecordError extends QuestionError {
  static {
    this.prototype.name = "UnknownRecordError";
  }

  constructor(message, record) {
    super(message);
    this.record = record;
  }
}

/** No measure can be taken; `kind` is what is wrong in one word, the rest says where. */
export class MeasureError extends TrilatError {
  static {
    this.prototype.name = "MeasureError";
  }

  constructor(message, { error, row, column, value }) {
    super(message);
    Object.assign(this, { kind: error, row, column, value });
  }
}

const errorOf = ({ kind, message, diagnostics, record, ...rest }) => {
  if (kind === "measure") return new MeasureError(message, rest);
  if (kind === "dossier") return new DossierError(message, diagnostics);
  if (kind === "unknown_record") return new UnknownRecordError(message, record);
  if (kind === "question") return new QuestionError(message);
  return new TrilatError(message);
};

/** Calls the module; what it throws becomes an `Error` that is ours. */
export const attempt = (call) => {
  try {
    return call();
  } catch (thrown) {
    if (typeof thrown !== "string") throw thrown;
    throw errorOf(JSON.parse(thrown));
  }
};
