/** The public interface of the sources feature: everything that other features may import. */
export { askDeleteSource } from './delete-source.ts'
export { addSourceMenu, openSourceMenu } from './source-menus.ts'
