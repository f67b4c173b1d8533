/** The registry's name in image references. containerd is told that it answers at the lab's own registry. */
export const registryName = 'contososhop.azurecr.io';

/** The registry that production pulls from. */
export const productionRegistryName = 'contosoprod.azurecr.io';

export const pauseImage = `${registryName}/lab/pause:1`;

/** A registry that the cluster may not pull from. */
export const privateRegistryName = 'contosovault.azurecr.io';

/** What docker.io is to the lab's BuildKit: `FROM busybox:1` is the image hub/library/busybox:1 of the lab's registry. */
export const hubFolder = 'hub';
