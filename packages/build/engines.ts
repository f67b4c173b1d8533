import { acrTask } from './acr-task/engine.ts';
import { buildx } from './buildx/engine.ts';
import type { Engine } from './plan.ts';

/** Every way to build an image, by the name that the input `engine` has for it. */
export const engines = { buildx, 'acr-task': acrTask } as const satisfies Record<string, Engine>;
