/** The public interface of the claims feature: everything that other features may import. */
export { GiveAnswer } from './register/AnswerSheet.tsx'
