// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

/** What goes wrong on a line, and is counted. */
enum Fault {

    FRAME_REFUSED("frames_refused_total", "Frames with a wrong checksum or number, or not stored; the device sends them again"),
    FRAME_REPEATED("frames_repeated_total", "Frames that came again and were not taken twice"),
    RECEIVE_TIMEOUT("receive_timeouts_total", "Senders that fell silent within a message"),
    CONTENTION("contentions_total", "Both sides wanted to send at once"),
    FRAME_AGAIN("frames_sent_again_total", "Frames of ours that the device refused"),
    GIVEN_UP("given_up_total", "Answers to queries that the device did not take");

    final String metric;
    final String help;

    Fault(String metric, String help) {
        this.metric = metric;
        this.help = help;
    }
}
