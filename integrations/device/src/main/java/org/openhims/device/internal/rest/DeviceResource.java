// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.device.Device;
import org.openhims.device.Devices;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The devices, over HTTP. */
@Component(service = RestResource.class)
@Path("devices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Devices")
public final class DeviceResource implements RestResource {

    private final Devices devices;

    @Activate
    public DeviceResource(@Reference Devices devices) {
        this.devices = devices;
    }

    /** By name. */
    @GET
    @Operation(operationId = "listDevices", summary = "Devices, with what came of their messages in the last 24 hours",
            description = "Those that were heard of in the last 14 days, and those that a profile expects.")
    @ApiResponse(responseCode = "200", description = "All devices by name", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(
            """
            {"items":[{"id":"5d41402abc4b2a76","name":"XN-1000 · SYSMEX","profile":"generic","link":"mllp","peer":"10.1.2.3","state":"connected",\
            "lastAt":"2026-11-22T04:45:00Z","counts":{"received":312,"matched":309,"unmatched":2,"waiting":0,"failed":1},\
            "traffic":[0,0,0,0,0,0,4,20,31,40,38,35,30,28,22,20,18,12,8,4,1,1,0,0]}]}""")))
    public Page<Device> list(@Context SecurityContext security) {
        return Page.all(devices.list(Caller.of(security.getUserPrincipal())));
    }
}
