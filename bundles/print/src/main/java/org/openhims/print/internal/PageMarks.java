// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import java.util.List;

/** A page that is laid out; width and height in points. */
record PageMarks(double width, double height, List<Mark> marks) {
}
