/** The sizes that phones ask for, in pixels: Apple's, then the two of a web manifest. */
export const iconSizes = [180, 192, 512] as const;

/** The share of its size that an icon leaves free at each edge, for masks that cut corners. */
export const iconEdge = 0.18;
