// What the oldest browsers of the floor lack, for the check to find: every search once failed in them by these three.
export const groups = Map.groupBy([1, 2], (each) => each % 2);
export const last = [1, 2].findLast((each) => each % 2);
export const count = new URLSearchParams('a=1').size;
