// Ten digits that begin with a day (or a day + 60) and a month.
export const cpr = /(^|\D)(0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(0[1-9]|1[0-2])\d{2}[- \u00a0\u2010\u2011\u2013]?\d{4}(\D|$)/;
