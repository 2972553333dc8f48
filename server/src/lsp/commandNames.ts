/** The commands that the server carries out by `workspace/executeCommand`, in any client. */
export const COMMANDS = {
  /** Arguments: the draft's URI, the finding's code, its text. Writes to `.tifa.yaml`. */
  stopReporting: 'tifa.server.stopReporting',
  /** No argument. Checks every draft of the workspace; answers how many files and findings there are. */
  checkWorkspace: 'tifa.server.checkWorkspace',
  /**
   * Arguments: the draft's URI, a reference's id, a part's id (both from `tifa/coverage`). Puts what the draft lacks into
   * it as a paragraph to be written; answers `{applied, select?}`.
   */
  insertPart: 'tifa.server.insertPart',
  /**
   * Arguments: the draft's URI, a range, an operation: `renumber.list`, `renumber.selection`, `renumber.document`,
   * `promote`, `demote`, `move.up`, `move.down`, `headings`, `clauses`, `style.shi` (`.han`, `.hanParen`, `.arabic`,
   * `.arabicParen`, `.circled`). Answers `{applied}`, or null where there is nothing to do it to.
   */
  restructure: 'tifa.server.restructure',
  /**
   * Arguments: the draft's URI, a range. Shows the lineage of the wording there as a message, and answers what
   * `tifa/lineage` does; a client that has a better place for it asks that and leaves this out.
   */
  showLineage: 'tifa.server.showLineage',
  /**
   * Arguments: the draft's URI, ids of references (from `tifa/status`). Has the front matter name these, and no others;
   * none: all in force speak. Answers `{applied}`.
   */
  useReferences: 'tifa.server.useReferences',
  /**
   * No argument: answers which references and genres a draft can be begun with. Arguments: a reference's id (null: none)
   * and a genre or a template's name: answers `{languageId, name, text, snippet}`; what to do with it is the client's.
   */
  newDraft: 'tifa.server.newDraft',
} as const;
