/** The public interface of cases: everything that other features may import. */
export { CaseField } from './CaseField.tsx'
export { CaseRows } from './CaseRows.tsx'
