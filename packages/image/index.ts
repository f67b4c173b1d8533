export { imageCauses } from './causes.ts';
export { type DockerIgnore, parseDockerIgnore } from './dockerignore.ts';
export { buildArgumentLeaks, type Leak } from './leaks.ts';
export { type ImageMetadata, imageMetadata, type MetadataInputs } from './metadata.ts';
export type { ImageSource } from './source.ts';
