/** Whether a text has letters, and only capitals: `TỔ CHỨC THỰC HIỆN`. Small words of one letter in brackets do not count. */
export const isAllCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
