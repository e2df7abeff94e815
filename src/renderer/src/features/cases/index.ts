/** The public interface of cases: everything that other features may import. */
export { CaseRows } from './CaseRows.tsx'
