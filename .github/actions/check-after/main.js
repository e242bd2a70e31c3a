console.log("The end of the job checks which experiments Datadog has.");
