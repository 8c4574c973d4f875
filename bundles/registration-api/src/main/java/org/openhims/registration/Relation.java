// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

/** How a member of a household is related to its head. */
public enum Relation {
    HEAD, SPOUSE, SON, DAUGHTER, FATHER, MOTHER, BROTHER, SISTER, DAUGHTER_IN_LAW, SON_IN_LAW, GRANDCHILD, GRANDPARENT, OTHER
}
