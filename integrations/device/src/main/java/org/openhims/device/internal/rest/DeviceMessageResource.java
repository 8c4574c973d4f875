// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.device.DeviceMessages;
import org.openhims.device.StoredMessage;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What devices sent, over HTTP. */
@Component(service = RestResource.class)
@Path("devices/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Devices")
public final class DeviceMessageResource implements RestResource {

    private static final String EXAMPLE = """
            {"id":"01930b2e-7c1a-7000-8000-000000000001","receivedAt":"2026-11-22T04:45:00Z","link":"mllp","peer":"10.1.2.3",\
            "device":"generic","controlId":"000123","type":"ORU^R01","size":512,"sha256":"9f86d081884c7d659a2feaa0c55ad015\
            a3bf4f1b2b0b822cd15d6c15b0f00a08","state":"delivered","attempts":0}""";

    private final DeviceMessages messages;

    @Activate
    public DeviceMessageResource(@Reference DeviceMessages messages) {
        this.messages = messages;
    }

    /** Newest first. */
    @GET
    @Operation(operationId = "listDeviceMessages", summary = "Messages of devices, newest first",
            description = "Every message is kept: also those that were refused, and those that wait for the laboratory.")
    @ApiResponse(responseCode = "200", description = "A page of messages, without their content", useReturnTypeSchema = true,
            content = @Content(examples = @ExampleObject("{\"items\":[" + EXAMPLE + "]}")))
    public Page<StoredMessage> list(@Context SecurityContext security,
            @Parameter(description = "Only those in this state") @QueryParam("state") StoredMessage.State state,
            @Parameter(description = "The next of the page before; absent for the newest") @QueryParam("cursor") String cursor,
            @Parameter(description = "1 to 200") @QueryParam("limit") @DefaultValue("50") int limit) {
        return messages.list(Caller.of(security.getUserPrincipal()), state, cursor, limit);
    }

    /** With its content; audited. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readDeviceMessage", summary = "A message with what the device sent",
            description = "May hold personal data, so each reading is audited.")
    @ApiResponse(responseCode = "200", description = "The message", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(
            "{\"message\":" + EXAMPLE + ",\"raw\":\"MSH|^~\\\\&|XN-1000|SYSMEX|HIMS|LAB|20261122101500||ORU^R01|000123|P|2.5.1\\r\"}")))
    @ApiResponse(responseCode = "404", description = "No such message")
    public RawMessage read(@Context SecurityContext security,
            @Parameter(example = "01930b2e-7c1a-7000-8000-000000000001") @PathParam("id") String id) {
        Caller by = Caller.of(security.getUserPrincipal());
        return new RawMessage(messages.get(by, id), messages.raw(by, id));
    }

    /** Reads it again. */
    @POST
    @Path("{id}/redeliver")
    @Operation(operationId = "redeliverDeviceMessage", summary = "Gives a message to the laboratory again",
            description = "After a profile was added or a fault mended. What the laboratory has taken already stays as it is.")
    @ApiResponse(responseCode = "200", description = "The message, pending again", useReturnTypeSchema = true,
            content = @Content(examples = @ExampleObject(EXAMPLE)))
    @ApiResponse(responseCode = "404", description = "No such message")
    @ApiResponse(responseCode = "409", description = "It still cannot be taken, or its retention time is over")
    public StoredMessage redeliver(@Context SecurityContext security,
            @Parameter(example = "01930b2e-7c1a-7000-8000-000000000001") @PathParam("id") String id) {
        return messages.redeliver(Caller.of(security.getUserPrincipal()), id);
    }
}
