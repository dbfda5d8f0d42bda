/**
 * How pages of the admin and acts meet: what an act refuses is shown beside its field, what goes wrong in Faces becomes
 * the one error page, forms are sent to the address of their page.
 */
package org.sungrid.admin.web;
