// Ten digits that begin with a possible day and month, as a CPR number does; the day may be raised by 60.
export const cpr = /(^|\D)(0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(0[1-9]|1[0-2])\d{2}[- \u00a0\u2010\u2011\u2013]?\d{4}(\D|$)/;
