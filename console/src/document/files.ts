/** The endings of what can be a document. */
export const DOCUMENT_FILES = '.docx,.pdf,.png,.jpg,.jpeg,.txt,.md';
