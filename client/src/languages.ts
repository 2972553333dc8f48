/** The languages of CONTRACT, “Drafts”. */
const languages = ['policy-draft', 'markdown', 'plaintext'] as const;

/** Where a draft can be written. A diff's other side, an output panel or a notebook cell is none. */
const schemes = ['file', 'untitled', 'vscode-vfs'] as const;

/** Every document that the server is told of. */
export const draftSelector: { language: string; scheme: string }[] = languages.flatMap(language =>
  schemes.map(scheme => ({ language, scheme })),
);
