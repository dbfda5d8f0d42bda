/** The admin's door: who comes in, signing in and out, the bureau's first administrator, the list of accounts. */
package org.sungrid.admin.account;
