/** The registry's name in image references. containerd is told that it answers at the lab's own registry. */
export const registryName = 'contososhop.azurecr.io';

export const pauseImage = `${registryName}/lab/pause:1`;

/** A registry that the cluster may not pull from. */
export const privateRegistryName = 'contosovault.azurecr.io';
