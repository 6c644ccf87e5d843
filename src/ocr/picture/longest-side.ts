/** No page is read with more pixels on its longer side: larger pictures are reduced, and none is drawn so large. (A3 at 300 dpi has 4961.) */
export const LONGEST_SIDE = 5_000;
