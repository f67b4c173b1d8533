/** Pure: what a token must allow to read a repository, and to write to it (distribution's token specification). */
export const pull = (repository: string): string => `repository:${repository}:pull`;
export const push = (repository: string): string => `repository:${repository}:pull,push`;
