console.log("What Datadog holds is checked at the end of the job.");
